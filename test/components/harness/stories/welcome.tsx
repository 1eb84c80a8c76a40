import { SampleStrip } from '../../../../components/welcome/sample-strip';
import { WelcomePage } from '../../../../components/welcome/welcome-page';
import type { Stories } from '../stories';

const nothing = () => undefined;

export const stories: Stories = {
  strip: () => <SampleStrip onRemove={nothing} />,
  'sample-stored': () => (
    <WelcomePage
      sample
      tracked={0}
      sites={[]}
      busy={false}
      onSample={nothing}
      onRemoveSample={nothing}
      onCompare={nothing}
    />
  ),
};
