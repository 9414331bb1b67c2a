/** The app's manifest, as far as the workspace holds the app to it. */
@NullMarked
package sandbox.slack.manifest;

import org.jspecify.annotations.NullMarked;
