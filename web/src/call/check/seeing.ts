const side = 32;
/** Of 255: below it a picture shows nothing, as with a cover before the camera. */
const darkest = 12;

/** Whether a picture shows anything: false for black, null while it has no frame yet. */
export function shows(video: HTMLVideoElement): boolean | null {
  if (video.videoWidth === 0 || video.readyState < 2) return null;
  const canvas = Object.assign(document.createElement('canvas'), { width: side, height: side });
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.drawImage(video, 0, 0, side, side);
  return isLit(context.getImageData(0, 0, side, side).data);
}

/** @param pixels Red, green, blue, alpha of each, 0 to 255. One lit spot in a hundred is enough: a lamp in the dark is a picture. */
export function isLit(pixels: ArrayLike<number>): boolean {
  let lit = 0;
  for (let at = 0; at + 3 < pixels.length; at += 4)
    if (Math.max(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0) > darkest) lit++;
  return lit * 100 >= pixels.length / 4;
}
