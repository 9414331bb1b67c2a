package sendcheck.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.request.files.FilesUploadV2Request;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.chat.ChatPostMessageResponse;
import com.slack.api.model.User;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sendcheck.catalog.Formats.ExportFile;
import sendcheck.slack.view.Message;
import sendcheck.testrun.PostedMessages.Posted;

/** The Web API methods that the app calls; {@code manifest/manifest.yaml} has the scope of each. */
final class WebApi {

    private static final int TOO_MANY_REQUESTS = 429;

    private final MethodsClient methods;

    WebApi(MethodsClient methods) {
        this.methods = methods;
    }

    Identity authTest() throws ApiFailure {
        AuthTestResponse answer = call("auth.test", () -> methods.authTest(request -> request));
        return new Identity(answer.getTeamId(), answer.getUserId(), answer.getBotId());
    }

    /**
     * Posts a message; when Slack refuses its blocks, its text alone.
     *
     * @param thread the message to reply to; null: none
     * @param metadata null: none
     */
    Posted postMessage(
            String channel,
            @Nullable String thread,
            Message message,
            com.slack.api.model.Message.@Nullable Metadata metadata)
            throws ApiFailure {
        return withOrWithoutBlocks(message.blocks(), blocks -> {
            ChatPostMessageResponse answer = call(
                    "chat.postMessage",
                    () -> methods.chatPostMessage(request -> request.channel(channel)
                            .threadTs(thread)
                            .text(message.text())
                            .blocks(blocks)
                            .metadata(metadata)
                            .unfurlLinks(false)
                            .unfurlMedia(false)));
            return new Posted(answer.getChannel(), answer.getTs());
        });
    }

    /** Replaces a message of ours; when Slack refuses its blocks, by its text alone. */
    Posted update(Posted posted, Message message, com.slack.api.model.Message.@Nullable Metadata metadata)
            throws ApiFailure {
        return withOrWithoutBlocks(message.blocks(), blocks -> {
            call(
                    "chat.update",
                    () -> methods.chatUpdate(request -> request.channel(posted.channel())
                            .ts(posted.message())
                            .text(message.text())
                            .blocks(blocks)
                            .metadata(metadata)));
            return posted;
        });
    }

    /**
     * Says something that only this person sees.
     *
     * @param thread the thread to say it in; null: none
     */
    void postEphemeral(String channel, String user, @Nullable String thread, Message message) throws ApiFailure {
        call(
                "chat.postEphemeral",
                () -> methods.chatPostEphemeral(request -> request.channel(channel)
                        .user(user)
                        .threadTs(thread)
                        .text(message.text())
                        .blocks(message.blocks())));
    }

    /** The conversation between the app and this person, opened when there is none. */
    String openDirectMessage(String user) throws ApiFailure {
        return call("conversations.open", () -> methods.conversationsOpen(request -> request.users(List.of(user))))
                .getChannel()
                .getId();
    }

    /** @param trigger lives for 3 seconds and works once */
    void openView(String trigger, View view) throws ApiFailure {
        call(
                "views.open",
                () -> methods.viewsOpen(request -> request.triggerId(trigger).view(view)));
    }

    /**
     * Opens a modal over the one that is open.
     *
     * @param trigger lives for 3 seconds and works once
     */
    void pushView(String trigger, View view) throws ApiFailure {
        call(
                "views.push",
                () -> methods.viewsPush(request -> request.triggerId(trigger).view(view)));
    }

    /**
     * Puts other contents into an open modal; what people typed stays in inputs that keep their names.
     *
     * @param hash of the contents that are replaced; null: whatever they are
     */
    void updateView(String id, @Nullable String hash, View view) throws ApiFailure {
        call(
                "views.update",
                () -> methods.viewsUpdate(
                        request -> request.viewId(id).hash(hash).view(view)));
    }

    /** The same, for a modal that the app has named. */
    void updateNamedView(String externalId, View view) throws ApiFailure {
        call(
                "views.update",
                () -> methods.viewsUpdate(
                        request -> request.externalId(externalId).view(view)));
    }

    /** Shows the person's App Home. */
    void publishView(String user, View view) throws ApiFailure {
        call(
                "views.publish",
                () -> methods.viewsPublish(request -> request.userId(user).view(view)));
    }

    /** The workspace's user groups with their members; those that are switched off are left out. */
    List<UserGroups.Group> userGroups() throws ApiFailure {
        return call("usergroups.list", () -> methods.usergroupsList(request -> request.includeUsers(true)))
                .getUsergroups()
                .stream()
                .map(group -> new UserGroups.Group(
                        group.getId(),
                        group.getHandle() == null ? group.getName() : group.getHandle(),
                        group.getUsers() == null ? List.of() : group.getUsers()))
                .toList();
    }

    /** What people call this person; the id itself when there is no such person. */
    String nameOf(String user) throws ApiFailure {
        try {
            User found = call("users.info", () -> methods.usersInfo(request -> request.user(user)))
                    .getUser();
            return found.getRealName() == null || found.getRealName().isBlank()
                    ? "@" + found.getName()
                    : found.getRealName();
        } catch (ApiFailure failure) {
            if (failure.error().equals("user_not_found")) {
                return user;
            }
            throw failure;
        }
    }

    /**
     * Gives files to people.
     *
     * @param channel id of a conversation
     * @param comment mrkdwn, posted with them
     * @param files at least one
     */
    void uploadFiles(String channel, String comment, List<ExportFile> files) throws ApiFailure {
        List<FilesUploadV2Request.UploadFile> uploads = files.stream()
                .map(file -> FilesUploadV2Request.UploadFile.builder()
                        .filename(file.name())
                        .title(file.name())
                        .fileData(file.content())
                        .build())
                .toList();
        try {
            call(
                    "files.uploadV2",
                    () -> methods.filesUploadV2(request ->
                            request.channel(channel).initialComment(comment).uploadFiles(uploads)));
        } catch (SlackFilesUploadV2Exception refused) {
            throw ApiFailure.refused("files.uploadV2", errorOf(refused));
        }
    }

    private static String errorOf(SlackFilesUploadV2Exception refused) {
        return Stream.<SlackApiTextResponse>concat(
                        Stream.ofNullable(refused.getGetURLResponses()).flatMap(List::stream),
                        Stream.ofNullable(refused.getCompleteResponse()))
                .filter(answer -> !answer.isOk() && answer.getError() != null)
                .map(SlackApiTextResponse::getError)
                .findFirst()
                .orElse("upload_failed");
    }

    private interface Sending {
        Posted send(List<LayoutBlock> blocks) throws ApiFailure;
    }

    private static Posted withOrWithoutBlocks(List<LayoutBlock> blocks, Sending sending) throws ApiFailure {
        try {
            return sending.send(blocks);
        } catch (ApiFailure failure) {
            if (!failure.isAboutBlocks()) {
                throw failure;
            }
            return sending.send(List.of());
        }
    }

    private interface Call<T> {
        T send() throws IOException, SlackApiException;
    }

    private static <T extends SlackApiTextResponse> T call(String method, Call<T> call) throws ApiFailure {
        T answer;
        try {
            answer = call.send();
        } catch (IOException failed) {
            throw ApiFailure.unreachable(method, failed);
        } catch (SlackApiException failed) {
            throw failureOf(method, failed);
        }
        if (!answer.isOk()) {
            throw ApiFailure.refused(method, answer.getError() == null ? "unknown_error" : answer.getError());
        }
        return answer;
    }

    private static ApiFailure failureOf(String method, SlackApiException failed) {
        if (failed.getResponse().code() == TOO_MANY_REQUESTS) {
            return ApiFailure.tooOften(method, retryAfter(failed.getResponse().header("Retry-After", "1")));
        }
        return ApiFailure.unreachable(method, null);
    }

    private static Duration retryAfter(@Nullable String seconds) {
        return seconds != null && seconds.matches("\\d{1,5}")
                ? Duration.ofSeconds(Math.max(1, Integer.parseInt(seconds)))
                : Duration.ofSeconds(1);
    }
}
