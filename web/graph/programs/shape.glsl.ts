/** Corners of the triangle that a node is drawn in; 1.9 leaves room for the ring around a selected one. */
export const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec4 a_ground;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
attribute float a_marked;
attribute float a_angle;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_correctionRatio;
varying vec4 v_color;
varying vec4 v_ground;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;
varying float v_marked;
const float bias = 255.0 / 254.0;
const float room = 1.9;

void main() {
  float radius = a_size * u_correctionRatio / u_sizeRatio * 2.0;
  vec2 corner = room * 2.0 * vec2(cos(a_angle), sin(a_angle));
  gl_Position = vec4((u_matrix * vec3(a_position + radius * corner, 1)).xy, 0, 1);
  v_point = corner;
  v_pixel = u_correctionRatio * 2.0 / radius;
  v_shape = a_shape;
  v_marked = a_marked;
  v_ground = a_ground;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}
`

/** Signed distance to the outline of each shape, in radii; y upwards. */
export const FRAGMENT = /* glsl */ `
precision highp float;
varying vec4 v_color;
varying vec4 v_ground;
varying vec2 v_point;
varying float v_pixel;
varying float v_shape;
varying float v_marked;

float pin(vec2 p) {
  float head = length(p - vec2(0.0, 0.3)) - 0.66;
  float tip = max(abs(p.x) * 0.86 - (p.y + 1.0) * 0.5, p.y - 0.1);
  return min(head, tip);
}

float outline(vec2 p) {
  vec2 q = abs(p);
  if (v_shape < 1.5) return length(p) - 0.9;
  if (v_shape < 2.5) return max(q.x, q.y) - 0.82;
  if (v_shape < 3.5) return (q.x + q.y - 1.0) * 0.7071;
  if (v_shape < 4.5) return max(q.x, q.x * 0.5 + q.y * 0.866) - 0.82;
  if (v_shape < 5.5) return max(q.x * 0.863 + p.y * 0.505, -p.y) - 0.5;
  if (v_shape < 6.5) return max(q.x * 0.863 + p.y * 0.505, -p.y) - 0.34;
  if (v_shape < 7.5) return pin(p);
  return max(q.x - 0.62, q.y - 0.9);
}

void main(void) {
  float distance = outline(v_point);
  #ifdef PICKING_MODE
  gl_FragColor = distance > 4.0 * v_pixel ? vec4(0.0) : v_color;
  #else
  float soft = v_pixel * 0.75;
  float halo = 1.0 - smoothstep(-soft, soft, distance - 1.25 * v_pixel);
  float body = 1.0 - smoothstep(-soft, soft, distance);
  float hole = (v_shape > 0.5 && v_shape < 1.5) ? 1.0 - smoothstep(-soft, soft, distance + 0.44) : 0.0;
  float far = abs(distance - max(0.34, 3.5 * v_pixel)) - 1.1 * v_pixel;
  float ring = v_marked * (1.0 - smoothstep(-soft, soft, far));
  vec4 color = mix(v_ground * halo, v_color, body);
  color = mix(color, v_ground, hole);
  gl_FragColor = mix(color, v_color, ring);
  #endif
}
`
