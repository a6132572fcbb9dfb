import { reportTexts } from '../locales/report/texts';
import { ReportApp } from './report/ReportApp';
import { start } from './shared/start';

void start(() => <ReportApp />, reportTexts);
