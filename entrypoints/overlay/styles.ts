import overlayCss from '../../components/overlay/overlay.css?inline';
import componentsCss from '../../components/styles/components.css?inline';
import tokensCss from '../../components/styles/tokens.css?inline';
import { pickRules, pickTokens } from '../../lib/overlay/sheet';

/** For the card's shadow root. */
export const CARD_CSS = `${tokensCss}\n${componentsCss}\n${overlayCss}`;

/** For the hundreds of badges: their own rules and the dozen tokens in those, out of the same sheets. */
export function badgeCss(): string {
  const rules = pickRules(componentsCss, '.pg-badge');
  const icon = pickRules(componentsCss, '.pg-i');
  const tokens = new Set([...rules.tokens, '--pg-ring-badge', '--pg-scale']);
  return [
    `:host{color-scheme:light;${pickTokens(tokensCss, tokens)}}:host([data-theme=dark]){color-scheme:dark}`,
    icon.css,
    rules.css,
    // On a photo a badge carries its own edge.
    '.pg-badge{box-sizing:border-box;filter:drop-shadow(0 0 1px light-dark(#FFFFFFE6,#0F1114E6));font-variant-numeric:tabular-nums}',
  ].join('');
}
