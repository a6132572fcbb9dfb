import { start } from '../src/entries/shared/start';
import { scenes } from './scenes';

// Any state of any page, without a server: `npm run gallery`, then /gallery/?scene=NAME.
const name = new URLSearchParams(location.search).get('scene') ?? '';
const scene = scenes[name];

function Index() {
  return (
    <ul>
      {Object.keys(scenes).map((one) => (
        <li key={one}>
          <a href={`?scene=${one}`}>{one}</a>
        </li>
      ))}
    </ul>
  );
}

const shown = scene ? scene() : <Index />;
void start(() => shown);
