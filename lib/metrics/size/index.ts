export { type Expected, expectedAt, fitSize, type SizeFit, type SizePoint } from './fit';
export { type SizeScore, sizePoint, sizeScores } from './score';
