import java.util.ArrayList;
import java.util.List;

class LeafPath {

    List<String> to(Node root, String leaf) {
        List<String> path = new ArrayList<>();
        return found(root, leaf, path) ? path : List.of();
    }

    private boolean found(Node node, String leaf, List<String> path) {
        path.add(node.getName());
        if (node.getChildren().isEmpty() && node.getName().equals(leaf)) {
            return true;
        }
        for (Node child : node.getChildren()) {
            if (found(child, leaf, path)) {
                return true;
            }
        }
        path.remove(path.size() - 1);
        return false;
    }

    List<String> longest(Node root) {
        List<String> best = new ArrayList<>();
        for (Node child : root.getChildren()) {
            List<String> way = longest(child);
            if (way.size() > best.size()) {
                best = way;
            }
        }
        best.add(0, root.getName());
        return best;
    }

    int leaves(Node root) {
        if (root.getChildren().isEmpty()) {
            return 1;
        }
        int sum = 0;
        for (Node child : root.getChildren()) {
            sum += leaves(child);
        }
        return sum;
    }
}
