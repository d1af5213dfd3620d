import { registerHooks } from 'node:module';

/** Lets Node run our sources as they are: an import that ends in .js means the .ts beside it. For processes that a test starts. */
registerHooks({
  resolve(naam, context, volgende) {
    try {
      return volgende(naam, context);
    } catch (fout) {
      if (!naam.startsWith('.') || !naam.endsWith('.js')) throw fout;
      return volgende(naam.replace(/\.js$/, '.ts'), context);
    }
  },
});
