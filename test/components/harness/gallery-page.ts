/** One picture of the gallery. */
export interface Picture {
  surface: string;
  what: string;
  language: string;
  theme: string;
  /** Beside the page. */
  file: string;
}

const text = (value: string) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** A page without scripts that shows every picture, a row a screen: languages and themes stand beside one another. */
export function galleryPage(pictures: readonly Picture[]): string {
  const rows = Map.groupBy(pictures, ({ surface, what }) => `${surface}: ${what}`);
  const figure = ({ file, language, theme }: Picture) =>
    `<figure><a href="${text(file)}"><img loading="lazy" src="${text(file)}" alt="${text(`${language}, ${theme}`)}"></a><figcaption>${text(`${language}, ${theme}`)}</figcaption></figure>`;
  const id = (name: string) => name.replace(/[^a-z0-9]+/g, '-');
  const sections = [...rows].map(
    ([name, shots]) =>
      `<section id="${id(name)}"><h2>${text(name)}</h2><div>${shots.map(figure).join('')}</div></section>`,
  );
  const links = [...rows.keys()].map((name) => `<a href="#${id(name)}">${text(name)}</a>`);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Postgauge: gallery</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; background: #eceef1; color: #14171c; }
nav { display: flex; flex-wrap: wrap; gap: 4px 12px; }
section > div { display: flex; gap: 12px; overflow-x: auto; align-items: start; }
figure { margin: 0; flex: none; }
img { display: block; max-width: 640px; border: 1px solid #c9ced6; background: #fff; }
</style>
<h1>Gallery</h1>
<p>${pictures.length} pictures of ${rows.size} screens and parts in their states.</p>
<nav>${links.join('')}</nav>
${sections.join('\n')}
</html>
`;
}
