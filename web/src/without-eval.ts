import { z } from 'zod';

// The policy of our pages lets nobody make programs of text; zod would try, and be reported. Pages import this first.
z.config({ jitless: true });
