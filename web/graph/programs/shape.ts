import { NodeProgram, type ProgramInfo } from "sigma/rendering"
import type { NodeDisplayData, RenderParams } from "sigma/types"
import { floatColor } from "sigma/utils"
import type { NODES, NodeLabel } from "../../../src/model/ontology.ts"
import { FRAGMENT, VERTEX } from "./shape.glsl.ts"

type ShapeName = (typeof NODES)[NodeLabel]["shape"]

/** The number by which the shader knows a shape. */
const SHAPES: Readonly<Record<ShapeName, number>> = {
  disc: 0,
  ring: 1,
  square: 2,
  diamond: 3,
  hexagon: 4,
  triangle: 5,
  "triangle-small": 6,
  pin: 7,
  page: 8,
}

/** What a node needs beside sigma's own attributes. */
export interface ShapeData {
  readonly shape: ShapeName
  /** Colour of the ground: the halo around a shape and the inside of a ring. */
  readonly ground: string
  /** Whether it has a ring around it: the selected one. */
  readonly marked: boolean
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
const UNIFORMS = ["u_sizeRatio", "u_correctionRatio", "u_matrix"] as const

/** Draws every form of node in one pass; the forms are distances, so they stay sharp at any zoom. */
export class ShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    return {
      VERTICES: 3,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_position", size: 2, type: FLOAT },
        { name: "a_size", size: 1, type: FLOAT },
        { name: "a_shape", size: 1, type: FLOAT },
        { name: "a_marked", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_ground", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [{ name: "a_angle", size: 1, type: FLOAT }],
      CONSTANT_DATA: [[0], [(2 * Math.PI) / 3], [(4 * Math.PI) / 3]],
    }
  }

  override processVisibleItem(nodeIndex: number, startIndex: number, data: NodeDisplayData & Partial<ShapeData>): void {
    const { array } = this
    let at = startIndex
    array[at++] = data.x
    array[at++] = data.y
    array[at++] = data.size
    array[at++] = SHAPES[data.shape ?? "disc"]
    array[at++] = data.marked === true ? 1 : 0
    array[at++] = floatColor(data.color)
    array[at++] = floatColor(data.ground ?? "#ffffff")
    array[at++] = nodeIndex
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    gl.uniform1f(uniformLocations.u_sizeRatio as WebGLUniformLocation, params.sizeRatio)
    gl.uniform1f(uniformLocations.u_correctionRatio as WebGLUniformLocation, params.correctionRatio)
    gl.uniformMatrix3fv(uniformLocations.u_matrix as WebGLUniformLocation, false, params.matrix)
  }
}
