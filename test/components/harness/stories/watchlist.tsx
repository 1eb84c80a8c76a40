import { ProfileDot } from '../../../../components/ui/profile-dot';
import { UndoBar } from '../../../../components/ui/undo-bar';
import { ChosenBar } from '../../../../components/watchlist/chosen-bar';
import { SetsEditor } from '../../../../components/watchlist/sets-editor';
import { TagField } from '../../../../components/watchlist/tag-field';
import { VisitPlanner } from '../../../../components/watchlist/visit-planner';
import '../../../../components/watchlist/watchlist.css';
import type { Stories } from '../stories';
import { WATCHLIST } from '../watchlist';

const { list, now } = WATCHLIST;
const yes = async () => true;
const act = { id: '1', name: 'Havrela', rows: 12 };
const undo = { onUndo: () => undefined, onForget: () => undefined };

export const stories: Stories = {
  chosen: () => (
    <ChosenBar
      {...WATCHLIST}
      chosen={list.profiles.slice(0, 3).map(({ key }) => key)}
      archived={false}
      onClear={() => undefined}
    />
  ),
  'all-fresh': () => <VisitPlanner due={[]} now={now} />,
  'no-sets': () => <SetsEditor list={{ ...list, sets: [] }} onSaveSet={yes} onRemoveSet={yes} />,
  tags: () => <TagField label="Winter" tags={['Winter', 'Flat white']} onAdd={yes} onRemove={yes} />,
  undo: () => (
    <>
      {(['profile', 'all', 'brand', 'set', 'view', 'marks'] as const).map((what) => (
        <UndoBar key={what} act={{ ...act, what }} {...undo} />
      ))}
    </>
  ),
  dots: () => (
    <p>
      {[...Array(20).keys()].map((colour) => (
        <ProfileDot key={colour} colour={colour} />
      ))}
      <ProfileDot colour={0} own />
    </p>
  ),
};
