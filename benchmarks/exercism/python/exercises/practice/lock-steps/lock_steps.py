class LockError(Exception):
    pass


class Lock:
    def __init__(self):
        pass
