import '../../components/popup/popup.css';
import { mount } from '../shared/mount';
import { Popup } from './popup';

mount(<Popup />);
