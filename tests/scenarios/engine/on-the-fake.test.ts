import { describe } from 'vitest';
import { fakeStage } from '../../support/stage/fake-stage.js';
import { scenarios } from './scenarios.js';

describe('on WordPress in memory', () => scenarios(() => Promise.resolve(fakeStage())));
