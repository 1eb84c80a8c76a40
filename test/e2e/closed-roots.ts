import type { CDPSession, Page as PlaywrightPage } from 'playwright-core';
import type { Page as PuppeteerPage } from 'puppeteer-core';
import type { Tab } from '../../demo/browser/session';

/** One element inside a closed shadow root of ours, as the debugger sees it. */
export interface Inside {
  tag: string;
  attributes: Record<string, string>;
  /** All text in it; styles left out. */
  text: string;
  /** In the window, px. */
  rect(): Promise<{ x: number; y: number; width: number; height: number }>;
}

/** What stands in the closed roots in or under one element of the page. */
export interface Closed {
  roots: number;
  text: string;
  elements: Inside[];
}

/**
 * The closed shadow roots in each element that `selector` finds, in page order. Pages and automation cannot look into
 * them; the debugger of Chromium (`pierce`) and the serialization of WebDriver BiDi (`includeShadowTree: 'all'`) can.
 */
export function closedRoots(tab: Tab, selector: string): Promise<Closed[]> {
  return 'createCDPSession' in tab.page
    ? inFirefox(tab.page as PuppeteerPage, selector)
    : inChromium(tab.page as PlaywrightPage, selector);
}

interface CdpNode {
  nodeId: number;
  backendNodeId: number;
  nodeType: number;
  nodeName: string;
  nodeValue: string;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
  shadowRootType?: string;
}

const sessions = new WeakMap<PlaywrightPage, CDPSession>();

async function inChromium(page: PlaywrightPage, selector: string): Promise<Closed[]> {
  const cdp = sessions.get(page) ?? (await page.context().newCDPSession(page));
  sessions.set(page, cdp);
  const { root } = (await cdp.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
  const { nodeIds } = await cdp.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector });
  const known = new Map<number, CdpNode>();
  const index = (node: CdpNode) => {
    known.set(node.nodeId, node);
    for (const child of [...(node.children ?? []), ...(node.shadowRoots ?? [])]) index(child);
  };
  index(root);
  const textOf = (node: CdpNode): string =>
    node.nodeType === 3 ? node.nodeValue : node.nodeName === 'STYLE' ? '' : (node.children ?? []).map(textOf).join(' ');
  const found = (node: CdpNode): Closed => {
    const closed: Closed = { roots: 0, text: '', elements: [] };
    const inside = (element: CdpNode) => {
      if (element.nodeType !== 1) return;
      const pairs = element.attributes ?? [];
      closed.elements.push({
        tag: element.nodeName.toLowerCase(),
        attributes: Object.fromEntries(pairs.flatMap((name, i) => (i % 2 === 0 ? [[name, pairs[i + 1] ?? '']] : []))),
        text: words(textOf(element)),
        rect: async () => {
          const { model } = await cdp.send('DOM.getBoxModel', { backendNodeId: element.backendNodeId });
          const [x = 0, y = 0] = model.border;
          return { x, y, width: model.width, height: model.height };
        },
      });
      for (const child of element.children ?? []) inside(child);
    };
    const walk = (at: CdpNode) => {
      for (const shadow of at.shadowRoots ?? []) {
        if (shadow.shadowRootType !== 'closed') continue;
        closed.roots += 1;
        closed.text = words(`${closed.text} ${textOf(shadow)}`);
        for (const child of shadow.children ?? []) inside(child);
      }
      for (const child of at.children ?? []) walk(child);
    };
    walk(node);
    return closed;
  };
  return nodeIds.flatMap((id) => {
    const node = known.get(id);
    return node ? [found(node)] : [];
  });
}

interface BidiNode {
  type: string;
  sharedId?: string;
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    mode?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}
type Send = (method: string, params: object) => Promise<{ result: { result: { value: unknown }; type: string } }>;

async function inFirefox(page: PuppeteerPage, selector: string): Promise<Closed[]> {
  const { connection } = page.browser() as unknown as { connection: { send: Send } };
  const target = { context: (page.mainFrame() as unknown as { _id: string })._id };
  const { result } = await connection.send('script.evaluate', {
    expression: `[...document.querySelectorAll(${JSON.stringify(selector)})]`,
    target,
    awaitPromise: false,
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  const textOf = (node: BidiNode): string =>
    node.value?.nodeType === 3
      ? (node.value.nodeValue ?? '')
      : node.value?.localName === 'style'
        ? ''
        : (node.value?.children ?? []).map(textOf).join(' ');
  return (result.result.value as BidiNode[]).map((node) => {
    const closed: Closed = { roots: 0, text: '', elements: [] };
    const inside = (element: BidiNode) => {
      if (element.value?.nodeType !== 1) return;
      closed.elements.push({
        tag: element.value.localName ?? '',
        attributes: element.value.attributes ?? {},
        text: words(textOf(element)),
        rect: async () => {
          const answer = await connection.send('script.callFunction', {
            functionDeclaration: `(e) => { const { x, y, width, height } = e.getBoundingClientRect(); return JSON.stringify({ x, y, width, height }); }`,
            arguments: [{ sharedId: element.sharedId }],
            target,
            awaitPromise: false,
          });
          return JSON.parse(answer.result.result.value as string);
        },
      });
      for (const child of element.value.children ?? []) inside(child);
    };
    const walk = (at: BidiNode) => {
      const shadow = at.value?.shadowRoot;
      if (shadow?.value?.mode === 'closed') {
        closed.roots += 1;
        closed.text = words(`${closed.text} ${textOf(shadow)}`);
        for (const child of shadow.value.children ?? []) inside(child);
      }
      for (const child of at.value?.children ?? []) walk(child);
    };
    walk(node);
    return closed;
  });
}

function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Presses the middle of an element in a closed root with the real pointer. */
export async function press(tab: Tab, element: Inside): Promise<void> {
  const { x, y, width, height } = await element.rect();
  await (tab.page as PlaywrightPage).mouse.click(x + width / 2, y + height / 2);
}
