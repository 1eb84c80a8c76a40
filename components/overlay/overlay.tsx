/** @jsxImportSource preact */

import type { OverlayEvents, OverlayView, TipView } from '../../lib/overlay/view';
import { Card } from './card';
import { Pill } from './pill';
import { Tip } from './tip';
import type { W } from './words';

/** Everything that stands on the page besides badges and reload chip. */
export function Overlay(props: {
  w: W;
  view: OverlayView;
  on: OverlayEvents;
  tip?: TipView | undefined;
  holdTip(over: boolean): void;
}) {
  const { w, view, on, tip } = props;
  if (view.covered) return null;
  return (
    <>
      {view.shape === 'card' ? <Card w={w} view={view} on={on} /> : <Pill w={w} view={view} on={on} />}
      {tip && <Tip w={w} tip={tip} hold={props.holdTip} close={on.closeTip} />}
    </>
  );
}
