/** A local authorization server that answers as Microsoft Entra ID does, over HTTPS on 127.0.0.1. */
@NullMarked
package sandbox.entra;

import org.jspecify.annotations.NullMarked;
