/** Records what came back through the server. Null where the browser records nothing of it.
 * @returns The address of the recording, for an element to play; whoever got it gives it back. */
export function record(stream: MediaStream, milliseconds: number): Promise<string | null> {
  return new Promise((resolve) => {
    let recorder: MediaRecorder;
    try {
      recorder = new MediaRecorder(stream);
    } catch {
      resolve(null);
      return;
    }
    const parts: Blob[] = [];
    recorder.ondataavailable = ({ data }) => data.size > 0 && parts.push(data);
    recorder.onerror = () => resolve(null);
    recorder.onstop = () =>
      resolve(parts.length > 0 ? URL.createObjectURL(new Blob(parts, { type: recorder.mimeType })) : null);
    recorder.start();
    setTimeout(() => recorder.state !== 'inactive' && recorder.stop(), milliseconds);
  });
}
