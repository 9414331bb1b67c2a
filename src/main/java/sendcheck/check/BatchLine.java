package sendcheck.check;

/** One line of a batch, read. */
sealed interface BatchLine {

    record Good(Target target) implements BatchLine {}

    /**
     * @param name what the line calls itself, or its number when it does not
     * @param error in words; nothing of the line's values but names
     */
    record Bad(String name, String error) implements BatchLine {}
}
