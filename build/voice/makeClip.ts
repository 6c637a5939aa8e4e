import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Language } from '../../shared/ui/language.ts';
import { gainFor, loudness, loudnessOf } from './loudness.ts';

/** Change it with anything below that changes how a clip sounds: then all are made anew. */
const recipe = 1;

const voices: Readonly<Record<Language, string>> = { es: 'es-419', en: 'en-us', pt: 'pt-br' };
const wordsPerMinute = 155;
/** What eSpeak NG gives, in samples a second. */
const rate = 22_050;
const kilobitsPerSecond = 24;

const raw = ['-t', 'raw', '-r', `${rate}`, '-e', 'signed', '-b', '16', '-c', '1'];
/** Silence goes, from both ends; quiet sounds come nearer to loud ones, so that words are understood in a noisy room. */
const effects = [
  ...['gain', '-6', 'highpass', '70'],
  ...['silence', '1', '0.005', '0.1%', 'reverse', 'silence', '1', '0.005', '0.1%', 'fade', 't', '0.01', 'reverse'],
  ...['compand', '0.003,0.08', '6:-66,-66,-46,-36,-26,-20,-16,-14,0,-8', '0', '-90', '0.003'],
  ...['fade', 't', '0.004', 'pad', '0', '0.03'],
];

export type MadeClip = {
  readonly bytes: Buffer;
  readonly seconds: number;
  readonly peak: number;
  readonly rms: number;
};

/** With which programs clips are made here. Throws a sentence when one is missing. */
export function makerHere(): string {
  const espeak = run('espeak-ng', ['--version']).toString();
  if (!run('sox', ['--help']).toString().includes('mp3')) {
    throw new Error('This sox cannot write MP3: install libsox-fmt-mp3 (Debian: apt-get install libsox-fmt-mp3).');
  }
  return `${/eSpeak NG text-to-speech: [\d.]+/.exec(espeak)?.[0].replace(' text-to-speech:', '') ?? espeak.trim()}, recipe ${recipe}`;
}

/** Speaks words: trimmed, as loud as every other clip, as MP3 (all browsers decode it, Safari 18 too). */
export function makeClip(saidAs: string, language: Language): MadeClip {
  const folder = mkdtempSync(join(tmpdir(), 'clip-'));
  try {
    const [spoken, finished] = [join(folder, 'spoken.wav'), join(folder, 'clip.mp3')];
    run('espeak-ng', ['-v', voices[language], '-s', `${wordsPerMinute}`, '-b', '1', '-w', spoken, '--stdin'], saidAs);
    const sound = run('sox', ['-D', spoken, ...raw, '-', ...effects]);
    for (let gain = gainFor(loudnessOf(samplesOf(sound), rate)); ; gain -= 1) {
      run('sox', ['-D', ...raw, '-', '-C', `${kilobitsPerSecond}`, finished, 'gain', gain.toFixed(2)], sound);
      const clip = { bytes: readFileSync(finished), ...measured(finished) };
      // Coding moves the peaks a little: what came out is what counts.
      if (clip.peak <= loudness.highestPeak + 1) return clip;
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** How long a clip lasts, in seconds, and how loud it is, in dB. */
export function measured(file: string): Omit<MadeClip, 'bytes'> {
  const samples = samplesOf(run('sox', ['-D', file, ...raw, '-']));
  return { seconds: Math.round((samples.length / rate) * 1000) / 1000, ...loudnessOf(samples, rate) };
}

const samplesOf = (bytes: Buffer): Int16Array =>
  new Int16Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length - (bytes.length % 2)));

function run(program: string, args: readonly string[], input?: string | Buffer): Buffer {
  try {
    return execFileSync(program, args, { input, stdio: ['pipe', 'pipe', 'pipe'], maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const { code, stderr } = error as NodeJS.ErrnoException & { readonly stderr?: Buffer };
    if (code === 'ENOENT') {
      throw new Error(`Clips are made with ${program}: apt-get install espeak-ng sox libsox-fmt-mp3 (Debian).`);
    }
    throw new Error(`${program} could not make a clip: ${stderr?.toString().trim() || code}`);
  }
}
