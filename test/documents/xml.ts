/** XML of office files as a tree; no comments, instructions inside, or CDATA, which they do not have. */

/** An element with its attributes, or text between elements. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Reads a whole file. Throws where it is not well-formed or holds a character that XML cannot carry. */
export function parseXml(xml: string): XmlElement {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const unfit = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u.exec(xml);
  if (unfit !== null) throw new Error(`XML cannot carry U+${unfit[0].charCodeAt(0).toString(16)}`);
  const top: Open = { name: '', attributes: {}, children: [] };
  const open = [top];
  for (const [token] of xml.replace(/^<\?xml[^>]*\?>\s*/, '').matchAll(/<[^>]*>|[^<]+/g)) {
    const within = open.at(-1) ?? top;
    if (!token.startsWith('<')) within.children.push(unescaped(token));
    else if (token.startsWith('</')) {
      if (token !== `</${within.name}>`) throw new Error(`${token} closes ${within.name}`);
      open.pop();
    } else {
      const element = openElement(token);
      within.children.push(element);
      if (!token.endsWith('/>')) open.push(element);
    }
  }
  const [root] = top.children;
  if (open.length !== 1 || root === undefined || typeof root === 'string') throw new Error('no one root');
  return root;
}

/** The elements right within. */
export function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child): child is XmlElement => typeof child !== 'string');
}

/** The elements of that name right within. */
export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).filter((child) => child.name === name);
}

/** The first element of the names, each within the one before it. */
export function childOf(element: XmlElement, ...names: readonly string[]): XmlElement | undefined {
  return names.reduce<XmlElement | undefined>(
    (within, name) => (within === undefined ? undefined : childrenOf(within, name)[0]),
    element,
  );
}

/** All text within. */
export function textWithin(element: XmlElement): string {
  return element.children.map((child) => (typeof child === 'string' ? child : textWithin(child))).join('');
}

interface Open extends XmlElement {
  readonly children: (XmlElement | string)[];
}

function openElement(tag: string): Open {
  const name = /^<([^\s/>]+)/.exec(tag)?.[1] ?? '';
  const pairs = Array.from(tag.matchAll(/\s([^\s=]+)="([^"]*)"/g), ([, key = '', value = '']) => [
    key,
    unescaped(value),
  ]);
  return { name, attributes: Object.fromEntries(pairs), children: [] };
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&([^;]*);/g, (_, entity: string) => {
    const known = ENTITIES[entity];
    if (known === undefined) throw new Error(`unknown entity ${entity}`);
    return known;
  });
}
