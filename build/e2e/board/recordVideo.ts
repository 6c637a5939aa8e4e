import type { Browser } from 'playwright-core';

/** Films a moving square and a steady tone for so many seconds, with the browser's own encoder: the bytes of a WebM file. */
export async function recordVideo(browser: Browser, seconds: number): Promise<Buffer> {
  const page = await browser.newPage();
  const film = await page.evaluate(async (lasts) => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 320, height: 180 });
    const pen = canvas.getContext('2d');
    const draw = () => {
      pen?.fillRect(0, 0, 320, 180);
      pen?.clearRect((performance.now() / 10) % 260, 60, 60, 60);
    };
    draw();
    const timer = setInterval(draw, 50);
    const room = new AudioContext();
    const [tone, into] = [room.createOscillator(), room.createMediaStreamDestination()];
    tone.connect(into);
    tone.start();
    const stream = new MediaStream([...canvas.captureStream(20).getTracks(), ...into.stream.getTracks()]);
    const recorder = new MediaRecorder(stream, { mimeType: 'video/webm;codecs=vp8,opus', videoBitsPerSecond: 300_000 });
    const pieces: Blob[] = [];
    recorder.ondataavailable = ({ data }) => pieces.push(data);
    const over = new Promise((resolve) => {
      recorder.onstop = resolve;
    });
    recorder.start();
    setTimeout(() => recorder.stop(), lasts * 1_000);
    await over;
    clearInterval(timer);
    await room.close();
    const bytes = new Uint8Array(await new Blob(pieces).arrayBuffer());
    let text = '';
    for (const byte of bytes) text += String.fromCharCode(byte);
    return btoa(text);
  }, seconds);
  await page.close();
  return Buffer.from(film, 'base64');
}
