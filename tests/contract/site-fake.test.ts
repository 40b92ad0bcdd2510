import { FakeSite } from '../support/fake-site.js';
import { siteContract } from './site-contract.js';

siteContract('the fake', () => Promise.resolve(new FakeSite()));
