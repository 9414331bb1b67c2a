package sendcheck.microsoft;

import com.microsoft.aad.msal4j.ITokenCacheAccessAspect;
import com.microsoft.aad.msal4j.ITokenCacheAccessContext;
import org.jspecify.annotations.Nullable;
import sendcheck.settings.Secret;

/** The tokens of one account in msal4j's form, from before one call to after it. */
final class TokenCache implements ITokenCacheAccessAspect {

    private @Nullable Secret content;
    private boolean changed;

    /** @param content null: none yet */
    TokenCache(@Nullable Secret content) {
        this.content = content;
    }

    @Override
    public synchronized void beforeCacheAccess(ITokenCacheAccessContext context) {
        if (content != null) {
            context.tokenCache().deserialize(content.reveal());
        }
    }

    @Override
    public synchronized void afterCacheAccess(ITokenCacheAccessContext context) {
        if (context.hasCacheChanged()) {
            content = new Secret(context.tokenCache().serialize());
            changed = true;
        }
    }

    /** @throws IllegalStateException when nothing was ever in it */
    synchronized Secret content() {
        if (content == null) {
            throw new IllegalStateException("no token was kept");
        }
        return content;
    }

    synchronized boolean hasChanged() {
        return changed;
    }
}
