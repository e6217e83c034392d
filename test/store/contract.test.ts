import { embeddedGround } from "../support/stores.ts"
import { contract } from "./contract.ts"

contract("embedded", embeddedGround, 25)
