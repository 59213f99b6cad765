import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

public class LeafPathTest {

    private static final Node ALONE = new Node("seed");
    private static final Node BUSH = new Node("root", new Node("low", new Node("a"), new Node("b")), new Node("c"),
            new Node("high", new Node("twig", new Node("a"))));

    private final LeafPath leafPath = new LeafPath();

    @Test
    public void theRootMayBeTheLeaf() {
        assertThat(leafPath.to(ALONE, "seed")).containsExactly("seed");
    }

    @Disabled("Remove to run test")
    @Test
    public void theFirstOfTwo() {
        assertThat(leafPath.to(BUSH, "a")).containsExactly("root", "low", "a");
    }

    @Disabled("Remove to run test")
    @Test
    public void behindOthers() {
        assertThat(leafPath.to(BUSH, "b")).containsExactly("root", "low", "b");
        assertThat(leafPath.to(BUSH, "c")).containsExactly("root", "c");
    }

    @Disabled("Remove to run test")
    @Test
    public void whatHasChildrenIsNoLeaf() {
        assertThat(leafPath.to(BUSH, "low")).isEmpty();
        assertThat(leafPath.to(BUSH, "root")).isEmpty();
    }

    @Disabled("Remove to run test")
    @Test
    public void noSuchLeaf() {
        assertThat(leafPath.to(BUSH, "z")).isEmpty();
    }

    @Disabled("Remove to run test")
    @Test
    public void theLongestWay() {
        assertThat(leafPath.longest(BUSH)).containsExactly("root", "high", "twig", "a");
        assertThat(leafPath.longest(ALONE)).containsExactly("seed");
    }

    @Disabled("Remove to run test")
    @Test
    public void theFirstOfEquallyLongWays() {
        assertThat(leafPath.longest(new Node("x", new Node("y"), new Node("z")))).containsExactly("x", "y");
    }

    @Disabled("Remove to run test")
    @Test
    public void leavesAreCounted() {
        assertThat(leafPath.leaves(ALONE)).isEqualTo(1);
        assertThat(leafPath.leaves(BUSH)).isEqualTo(4);
    }
}
