import java.util.List;

class Node {

    private final String name;
    private final List<Node> children;

    Node(String name, Node... children) {
        this.name = name;
        this.children = List.of(children);
    }

    String getName() {
        return name;
    }

    List<Node> getChildren() {
        return children;
    }
}
