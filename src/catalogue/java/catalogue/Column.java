package catalogue;

import catalogue.tool.Answer;
import catalogue.tool.Settings;
import catalogue.tool.Tool;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;

/**
 * What one tool says of each failure.
 *
 * @param answers in the order of asking
 */
record Column(Tool tool, Map<Failure, Answer> answers) {

    /** Asks about all, as many at once as there are threads. */
    static Column ask(Tool tool, List<Failure> failures, Places places, ExecutorService threads)
            throws InterruptedException {
        List<Callable<Answer>> questions = new ArrayList<>();
        for (Failure failure : failures) {
            Settings settings = failure.settings().apply(places);
            questions.add(() -> tool.ask(settings));
        }
        List<Future<Answer>> given = threads.invokeAll(questions);
        Map<Failure, Answer> answers = new LinkedHashMap<>();
        for (int i = 0; i < failures.size(); i++) {
            answers.put(failures.get(i), result(given.get(i), failures.get(i)));
        }
        return new Column(tool, answers);
    }

    private static Answer result(Future<Answer> given, Failure failure) throws InterruptedException {
        try {
            return given.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("Could not ask about: " + failure.words(), failed);
        }
    }

    Answer answer(Failure failure) {
        Answer answer = answers.get(failure);
        if (answer == null) {
            throw new IllegalArgumentException("not asked about: " + failure.words());
        }
        return answer;
    }

    Judgement judgement(Failure failure) {
        return Judgement.of(failure, answer(failure));
    }

    long count(Judgement judgement) {
        return answers.keySet().stream()
                .filter(failure -> judgement(failure) == judgement)
                .count();
    }
}
