/** One soft tone: its pitch in hertz and, in seconds, how long after the first it begins and how long it sounds. */
export type Tone = { readonly hertz: number; readonly after: number; readonly lasts: number };

/** What a sound needs of the browser's AudioContext. */
export type Speaker = Pick<AudioContext, 'currentTime' | 'destination' | 'createOscillator' | 'createGain'>;

/** Plays tones from an instant of the speaker's own clock, in seconds: each swells and dies away, so that nothing clicks. */
export function playTones(speaker: Speaker, tones: readonly Tone[], at: number, loudness = 0.35): void {
  for (const { hertz, after, lasts } of tones) {
    const [start, end] = [at + after, at + after + lasts];
    const volume = speaker.createGain();
    volume.gain.setValueAtTime(0, start);
    volume.gain.linearRampToValueAtTime(loudness, start + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, end);
    volume.connect(speaker.destination);
    const tone = speaker.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(volume);
    tone.start(start);
    tone.stop(end);
  }
}
