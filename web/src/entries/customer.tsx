import { CustomerApp } from './customer/CustomerApp';
import { start } from './shared/start';

void start(() => <CustomerApp />);
