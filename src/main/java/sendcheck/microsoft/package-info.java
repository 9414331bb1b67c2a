/**
 * Tokens of Microsoft Entra ID through msal4j, the only place that sees it: {@link sendcheck.microsoft.MicrosoftTokens} asks,
 * {@code Exchanges} carry what msal4j says over HTTPS, {@code Refusals} turn its exceptions into values.
 */
@NullMarked
package sendcheck.microsoft;

import org.jspecify.annotations.NullMarked;
