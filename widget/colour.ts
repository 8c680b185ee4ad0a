/** Black or white, whichever reads better on the merchant's colour: at least 4.5 to 1 on any. */
export function textOn(colour: string): "#000" | "#fff" {
  const light = luminance(channels(colour));
  return (light + 0.05) / 0.05 >= 1.05 / (light + 0.05) ? "#000" : "#fff";
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Theme settings give `#abc`, `#aabbcc` or `rgb(…)`; anything else counts as black. */
function channels(colour: string): number[] {
  const hex = /^#([\da-f]{3,8})$/i.exec(colour.trim())?.[1];
  if (!hex) return (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const width = hex.length < 6 ? 1 : 2;
  return [0, 1, 2].map((at) => parseInt(hex.slice(at * width, at * width + width).repeat(3 - width), 16));
}
