import { z } from 'zod';

const line = z.string().trim().min(1).max(400);
const texts = z.strictObject({ es: line, en: line, pt: line });
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const seconds = z.number().int().min(5).max(600);

const always = { from: day.optional(), to: day.optional(), seconds: seconds.default(12) };

/** One slide as `slides.json` describes it. */
export const slideSchema = z.union([
  z.strictObject({ ...always, file: z.string().max(200), title: texts }),
  z.strictObject({ ...always, title: texts, text: texts.optional() }),
]);

export type DescribedSlide = z.infer<typeof slideSchema>;

export const mostSlides = 100;

export type Description = {
  readonly slides: readonly { readonly number: number; readonly slide: DescribedSlide }[];
  readonly leftOut: readonly string[];
};

/** The slides that a description names. What is written amiss is left out, with a sentence that says where and what. */
export function readDescription(content: string): Description {
  const listed = listIn(content);
  if (typeof listed === 'string') return { slides: [], leftOut: [listed] };
  const leftOut: string[] = [];
  if (listed.length > mostSlides)
    leftOut.push(`slides.json names more than ${mostSlides} slides: the rest is not shown.`);
  const slides = listed.slice(0, mostSlides).flatMap((one, index) => {
    const read = slideSchema.safeParse(one);
    const number = index + 1;
    if (read.success && !endsBeforeItBegins(read.data)) return [{ number, slide: read.data }];
    leftOut.push(`Slide ${number} is not shown: ${read.success ? '"to" is before "from"' : wrongIn(one)}.`);
    return [];
  });
  return { slides, leftOut };
}

function listIn(content: string): readonly unknown[] | string {
  let read: unknown;
  try {
    read = JSON.parse(content);
  } catch (error) {
    return `slides.json is no JSON, so no slide is shown: ${(error as Error).message}`;
  }
  const list = typeof read === 'object' && read !== null && 'slides' in read ? read.slides : null;
  return Array.isArray(list) ? list : 'slides.json has no list "slides", so no slide is shown.';
}

const endsBeforeItBegins = ({ from = '', to = '9999' }: DescribedSlide): boolean => to < from;

/** The first thing that is wrong, in words. */
function wrongIn(slide: unknown): string {
  if (typeof slide !== 'object' || slide === null) return 'it is no description in { }';
  const schema = 'file' in slide ? slideSchema.options[0] : slideSchema.options[1];
  const [issue] = schema.safeParse(slide).error?.issues ?? [];
  if (!issue) return 'it is not understood';
  const field = issue.path.join('.');
  if (issue.code === 'unrecognized_keys') return `"${issue.keys.join('", "')}" means nothing here`;
  const wants: Readonly<Record<string, string>> = {
    from: 'must be a date, as "2026-12-31"',
    to: 'must be a date, as "2026-12-31"',
    seconds: 'must be a whole number from 5 to 600',
  };
  return `"${field}" ${wants[field] ?? 'must be a text of 1 to 400 characters in each of es, en and pt'}`;
}
