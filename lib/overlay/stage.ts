const HOST_STYLE =
  'all:initial!important;position:fixed!important;top:0!important;left:0!important;width:0!important;height:0!important;z-index:2147483000!important;';

/** The closed shadow root that card, pill and details are drawn into. In the page only while there is something. */
export interface Stage {
  host: HTMLElement;
  root: ShadowRoot;
  element: HTMLElement;
  focused(): boolean;
  focus(): void;
  setTheme(theme: string): void;
}

export function createStage(language: string): Stage {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const element = document.createElement('div');
  host.style.cssText = HOST_STYLE;
  element.className = 'pg';
  element.lang = language;
  root.append(element);
  // Keys pressed inside the card are for the card: sites bind bare letters and the space bar.
  for (const type of ['keydown', 'keyup', 'keypress'] as const) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  return {
    host,
    root,
    element,
    focused: () => root.activeElement !== null,
    focus: () => root.querySelector<HTMLElement>('.pg-o-card, .pg-o-pill')?.focus(),
    setTheme: (theme) => host.style.setProperty('color-scheme', theme, 'important'),
  };
}
