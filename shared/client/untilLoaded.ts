/** How long until a part of the page that did not come is loaded again, in ms. */
const againMs = 5_000;

/** Loads a part of the page, again and again until it comes: the server may be gone just now. */
export async function untilLoaded<Part>(load: () => Promise<Part>): Promise<Part> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
  }
}
