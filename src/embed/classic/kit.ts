/** What `kit.js` does when it is loaded: figures come to life when seen, or the one of a frame at once. */
import './runtime.ts';
import { mountWhenSeen } from './mount.ts';

if (document.readyState === 'loading') addEventListener('DOMContentLoaded', mountWhenSeen);
else mountWhenSeen();
