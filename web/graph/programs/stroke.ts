import { EdgeProgram, type ProgramInfo } from "sigma/rendering"
import type { EdgeDisplayData, NodeDisplayData, RenderParams } from "sigma/types"
import { floatColor } from "sigma/utils"
import { FRAGMENT, VERTEX } from "./stroke.glsl.ts"

/** What an edge needs beside sigma's own attributes. */
export interface StrokeData {
  /** Length of a dash and its gap in pixels; 0 is a solid line. */
  readonly dash: number
}

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGLRenderingContext
const UNIFORMS = ["u_matrix", "u_dimensions", "u_zoomRatio", "u_pixelRatio", "u_correctionRatio", "u_feather"] as const

/** Straight lines, solid or dashed, as wide on the screen as they say at any zoom. */
export class StrokeProgram extends EdgeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    return {
      VERTICES: 6,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: TRIANGLES,
      UNIFORMS,
      ATTRIBUTES: [
        { name: "a_positionStart", size: 2, type: FLOAT },
        { name: "a_positionEnd", size: 2, type: FLOAT },
        { name: "a_normal", size: 2, type: FLOAT },
        { name: "a_dash", size: 1, type: FLOAT },
        { name: "a_color", size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: "a_id", size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
      CONSTANT_ATTRIBUTES: [
        { name: "a_positionCoef", size: 1, type: FLOAT },
        { name: "a_normalCoef", size: 1, type: FLOAT },
      ],
      CONSTANT_DATA: [
        [0, 1],
        [0, -1],
        [1, 1],
        [1, 1],
        [0, -1],
        [1, -1],
      ],
    }
  }

  override processVisibleItem(
    edgeIndex: number,
    startIndex: number,
    source: NodeDisplayData,
    target: NodeDisplayData,
    data: EdgeDisplayData & Partial<StrokeData>,
  ): void {
    const dx = target.x - source.x
    const dy = target.y - source.y
    const scale = (data.size || 1) / (Math.hypot(dx, dy) || 1)
    const { array } = this
    let at = startIndex
    array[at++] = source.x
    array[at++] = source.y
    array[at++] = target.x
    array[at++] = target.y
    array[at++] = -dy * scale
    array[at++] = dx * scale
    array[at++] = data.dash ?? 0
    array[at++] = floatColor(data.color)
    array[at++] = edgeIndex
  }

  override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
    const at = (name: (typeof UNIFORMS)[number]): WebGLUniformLocation => uniformLocations[name] as WebGLUniformLocation
    gl.uniformMatrix3fv(at("u_matrix"), false, params.matrix)
    gl.uniform2f(at("u_dimensions"), params.width, params.height)
    gl.uniform1f(at("u_zoomRatio"), params.zoomRatio)
    gl.uniform1f(at("u_pixelRatio"), params.pixelRatio)
    gl.uniform1f(at("u_correctionRatio"), params.correctionRatio)
    gl.uniform1f(at("u_feather"), params.antiAliasingFeather)
  }
}
