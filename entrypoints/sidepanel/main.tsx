import '../../components/panel/panel.css';
import { mount } from '../shared/mount';
import { SidePanel } from './side-panel';

mount(<SidePanel />);
