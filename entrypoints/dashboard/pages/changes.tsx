import { ChangesPage } from '../../../components/changes/changes-page';
import { NothingTracked } from '../../../components/ui/nothing-tracked';
import { Reminders } from '../../../components/ui/reminders';
import { WorkingOn } from '../../../components/ui/working';
import { forgetReminderOf, useChanges, useDueReminders } from '../../../lib/hooks';
import type { PageProps } from './page';

export function Changes({ scope, sets }: PageProps) {
  const changes = useChanges(scope);
  const reminders = useDueReminders() ?? [];
  if (sets?.length === 0) return <NothingTracked />;
  return (
    <>
      <Reminders reminders={reminders} onForget={(profile) => void forgetReminderOf(profile)} />
      <WorkingOn of={changes}>{(data) => <ChangesPage changes={data} />}</WorkingOn>
    </>
  );
}
