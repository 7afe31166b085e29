import { render } from 'preact';
import { ELEMENTS } from '../report/page-data';
import { App } from './app';
import { readReport } from './data';

const root = document.getElementById(ELEMENTS.root);
if (root !== null) render(<App report={readReport()} />, root);
