export { type Concentration, concentrationOf, type Total, type Totals, totals } from './totals';
