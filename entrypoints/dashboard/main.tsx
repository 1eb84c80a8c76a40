import '../../components/dashboard/dashboard.css';
import { mount } from '../shared/mount';
import { Dashboard } from './dashboard';

mount(<Dashboard />);
