/** Where a chart plots, in pixels of its own picture: y grows downwards, so `bottom` is more than `top`. */
export interface Frame {
  readonly width: number
  readonly height: number
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

interface Margin {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A picture of this size whose axes and labels stand in the margin. */
export const frameOf = (width: number, height: number, margin: Margin): Frame => ({
  width,
  height,
  left: margin.left,
  right: width - margin.right,
  top: margin.top,
  bottom: height - margin.bottom,
})
