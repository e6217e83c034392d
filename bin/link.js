import { mkdir, rm, symlink, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

// Makes `npx policy-graph` run the command of this clone: npm links the commands of dependencies, not a package's own.
const folder = fileURLToPath(new URL("../node_modules/.bin", import.meta.url))
const command = join(folder, "policy-graph")
await mkdir(folder, { recursive: true })
await rm(command, { force: true })
if (process.platform === "win32")
  await writeFile(`${command}.cmd`, '@node "%~dp0\\..\\..\\bin\\policy-graph.js" %*\r\n')
else await symlink("../../bin/policy-graph.js", command)
