package bench;

/** How long a whole run takes, beside a program that only sends the same message with Angus Mail; in turns, same server. */
final class TestRun {
    private static final int WARM_UP = 300;
    private static final int PAIRS = 500;

    private TestRun() {}

    public static void main(String[] arguments) throws Exception {
        Figures product = new Figures();
        Figures angus = new Figures();
        try (Submissions submissions = new Submissions()) {
            AngusSend sender = new AngusSend(submissions.authority());
            for (int i = -WARM_UP; i < PAIRS; i++) {
                var ofProduct = submissions.run(submissions.port());
                var ofAngus = sender.send(submissions.port());
                if (i >= 0) {
                    product.add(ofProduct);
                    angus.add(ofAngus);
                }
            }
        }
        System.out.println(product.line("run, Sendcheck"));
        System.out.println(angus.line("send, bare Angus Transport"));
        System.out.println("  ratio of medians " + product.ratioTo(angus, 0.5) + " (at most 1.15 is wanted)");
        System.exit(0);
    }
}
