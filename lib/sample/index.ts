export { type SampleProfile, sampleWorkspace } from './sample';
