/** Moving stand-ins for cameras: a person-like shape, so that one sees what a layout does to a face. */
export function pictureTrack(width: number, height: number, hue: number): MediaStreamTrack {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('no canvas');
  let turn = 0;
  const draw = () => {
    turn += 0.05;
    const unit = Math.min(width, height);
    const [x, y] = [width / 2 + Math.sin(turn) * unit * 0.02, height * 0.46];
    const wall = pen.createLinearGradient(0, 0, width, height);
    wall.addColorStop(0, `hsl(${hue} 18% 74%)`);
    wall.addColorStop(1, `hsl(${hue} 22% 52%)`);
    pen.fillStyle = wall;
    pen.fillRect(0, 0, width, height);
    pen.fillStyle = `hsl(${hue + 40} 26% 30%)`;
    pen.beginPath();
    pen.ellipse(x, y + unit * 0.62, unit * 0.38, unit * 0.34, 0, 0, 7);
    pen.fill();
    pen.fillStyle = 'hsl(26 44% 66%)';
    pen.beginPath();
    pen.ellipse(x, y, unit * 0.17, unit * 0.22, 0, 0, 7);
    pen.fill();
    pen.fillStyle = 'hsl(22 30% 22%)';
    pen.beginPath();
    pen.ellipse(x, y - unit * 0.14, unit * 0.18, unit * 0.12, 0, 0, 7);
    pen.fill();
  };
  draw();
  setInterval(draw, 66);
  const [track] = canvas.captureStream(15).getVideoTracks();
  if (!track) throw new Error('no track');
  return track;
}
