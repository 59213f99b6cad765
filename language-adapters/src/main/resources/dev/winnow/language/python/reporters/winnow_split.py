"""Finds the assertions of a script that can be tests of their own.

They are the statements that stand directly in the script, below `if __name__ == "__main__":`, or in a function that the
script calls once and for all (`check(candidate)`), and that assert: an assert, a call of something called `assert...` or of a
function of the script that asserts, or a loop or condition with one of these in it. Such a statement runs once, and going
on behind it when it fails changes nothing but what is known of the rest.
"""
import ast
from collections import Counter

_APART = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Lambda)


def split(tree, hook):
    """Puts each of them under `with hook:`, and gives their lines, in the order they run."""
    return _Splitting(tree, hook).lines


class _Splitting:
    def __init__(self, tree, hook):
        self.hook = hook
        self.lines = []
        self.functions = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        self.uses = Counter(node.id for node in ast.walk(tree) if isinstance(node, ast.Name))
        self.uses.update(node.name for node in ast.walk(tree) if isinstance(node, _APART[:3]))
        self.top = [node for node in tree.body if isinstance(node, ast.FunctionDef)]
        tree.body = self.wrapped(tree.body)
        ast.fix_missing_locations(tree)

    def wrapped(self, body):
        statements = []
        for statement in body:
            inner = self.inner(statement)
            if inner is not None:
                inner.body = self.wrapped(inner.body)
            elif self.asserts(statement, ()):
                statement = self.caught(statement)
            statements.append(statement)
        return statements

    def inner(self, statement):
        """What a statement runs once and in order, as if it stood there itself."""
        if isinstance(statement, ast.If) and not statement.orelse and _is_main(statement.test):
            return statement
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call) and isinstance(statement.value.func, ast.Name):
            function = self.functions.get(statement.value.func.id)
            if function in self.top and not function.decorator_list and self.uses[function.name] == 2 and not _leaves(function):
                return function
        return None

    def asserts(self, node, asked):
        return any(isinstance(part, ast.Assert) or isinstance(part, ast.Call) and self.calls(part.func, asked) for part in _own(node))

    def calls(self, called, asked):
        name = called.attr if isinstance(called, ast.Attribute) else getattr(called, "id", "")
        function = self.functions.get(name) if isinstance(called, ast.Name) and name not in asked else None
        return name.startswith("assert") or function is not None and any(self.asserts(part, asked + (name,)) for part in function.body)

    def caught(self, statement):
        self.lines.append(statement.lineno)
        return ast.copy_location(ast.With([ast.withitem(ast.Name(self.hook, ast.Load()))], [statement]), statement)


def _own(node):
    """A node and what is below it, but for what is only defined there."""
    if not isinstance(node, _APART):
        yield node
        for child in ast.iter_child_nodes(node):
            yield from _own(child)


def _leaves(function):
    return any(isinstance(part, (ast.Return, ast.Yield, ast.YieldFrom)) for statement in function.body for part in _own(statement))


def _is_main(test):
    return (isinstance(test, ast.Compare) and isinstance(test.left, ast.Name) and test.left.id == "__name__"
            and isinstance(test.ops[0], ast.Eq) and isinstance(test.comparators[0], ast.Constant) and test.comparators[0].value == "__main__")
